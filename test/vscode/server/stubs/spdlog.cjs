// Stands in for @vscode/spdlog, a logger in C++ that would have to be compiled: the same functions, plain appends.
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

const LEVELS = ["trace", "debug", "info", "warn", "error", "critical"];

class Logger {
	constructor(file) {
		this.file = file;
		this.level = 2;
		mkdirSync(dirname(file), { recursive: true });
	}
	getLevel() {
		return this.level;
	}
	setLevel(level) {
		this.level = level;
	}
	clearFormatters() {}
	setPattern() {}
	flush() {}
	drop() {}
}
LEVELS.forEach((name, level) => {
	Logger.prototype[name] = function (message) {
		if (level >= this.level) {
			try {
				appendFileSync(this.file, `${new Date().toISOString()} [${name}] ${message}\n`);
			} catch {
				// The folder goes before the last message when everything is shut down.
			}
		}
	};
});

// VS Code imports this as an ES module, which sees names only where each is assigned by itself.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);
