// Loaded into the API before its own code (node --import): when the process that started it is gone, even by kill -9,
// the API stops in good order instead of staying behind on the port.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
