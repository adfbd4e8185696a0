exports.shared = true;
