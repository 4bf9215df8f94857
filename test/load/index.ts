export { fill } from './data';
export { sizeAt } from './data-size';
export { headersFor, operations } from './operations';
