exports.util = 2;
