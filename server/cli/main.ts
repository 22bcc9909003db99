import { convert } from "./convert.ts";
import { diff } from "./diff.ts";
import { exportLines } from "./export.ts";
import { merge } from "./merge.ts";
import type { Output } from "./output.ts";
import { split } from "./split.ts";
import { stats } from "./stats.ts";
import { validate } from "./validate.ts";

const HELP = `automl-images: datasets for Azure AutoML for Images

  automl-images validate FILE…   show what training will do with every line
  automl-images convert FORMAT SOURCE --output DIR --base-url URL
                                 convert another format to JSON Lines, optionally split
  automl-images export FORMAT FILE --output DIR
                                 export JSON Lines to another format
  automl-images stats FILE…      show what is in the files: classes, boxes, sizes
  automl-images split FILE --output DIR
                                 split a file into training and validation
  automl-images merge FILE… --output FILE
                                 merge several files into one
  automl-images diff OLD NEW     show the differences between two versions of a file

Run a command with --help for its options.
Exit codes: 0 success, 1 errors, warnings, or differences were found, 2 wrong usage, or a file cannot be read or written.
`;

const commands: Readonly<Record<string, (args: string[], output: Output) => Promise<number>>> = {
	validate,
	convert,
	export: exportLines,
	stats,
	split,
	merge,
	diff,
};

async function main(args: string[], output: Output): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === "--help" || name === "-h" || name === "help") {
		output.out(HELP);
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) {
		output.err(`Unknown command "${name}".\n\n${HELP}`);
		return 2;
	}
	return command(rest, output);
}

const output: Output = {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
};
// A closed pipe (`automl-images … | head`) is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 2);
});
// An unexpected error is a bug: Node prints it with its stack trace and exits with a code above 0.
void main(process.argv.slice(2), output).then((code) => {
	process.exitCode = code;
});
