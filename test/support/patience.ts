import { jest } from '@jest/globals';

// A machine busy with other work takes longer to copy a database; that is no fault of what is tested.
jest.setTimeout(180_000);
