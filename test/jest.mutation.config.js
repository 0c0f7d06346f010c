const base = require('../jest.config.js');

module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/mutation/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
