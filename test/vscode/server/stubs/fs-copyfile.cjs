// Stands for VS Code's native copying of files, which would have to be compiled. Git's extension loads it, and copies worktrees with it.
const { promises } = require("node:fs");

module.exports = { cp: promises.cp, copyFile: promises.copyFile };
