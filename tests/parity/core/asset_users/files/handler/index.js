exports.handler = async () => require('./lib/util').answer;
