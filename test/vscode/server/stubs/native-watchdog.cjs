// Stands in for @vscode/native-watchdog, which would have to be compiled: it ends a process whose parent has gone.
// The workbench's process group is ended as a whole, so there is nothing to watch.
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
