/** Tests that need Node only; the heavier tiers have configurations of their own in test/. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // On two cores jest would use one of them.
  maxWorkers: '100%',
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, sourceMaps: 'inline' }],
    // Loads Node's own modules by `import()`, which jest cannot do in a file that it has not read.
    '/otlp-exporter-base/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!@opentelemetry/otlp-exporter-base/)'],
  moduleNameMapper: {
    '^signalbox$': '<rootDir>/src/index.ts',
    '^signalbox/(dashboards|rules)$': '<rootDir>/$1/index.ts',
    '^signalbox/(logql|providers|sdk)$': '<rootDir>/src/$1/index.ts',
  },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/(conformance|e2e|deploy|mutation)/', '/test/programs/'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/'],
};
