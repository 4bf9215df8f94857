export { wordsDiff, type WordsPart } from '@reknit/shared/web-kernel';
