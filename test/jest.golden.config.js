const base = require('../jest.config.js');

module.exports = { ...base, testMatch: ['<rootDir>/test/golden.update.ts'] };
