export { kafka } from './kafka';
export { type Pack, type PackOptions, packRules } from './pack';
export { postgres } from './postgres';
export { rabbitmq } from './rabbitmq';
