import { convert } from "./convert.ts";
import { diff } from "./diff.ts";
import { exportLines } from "./export.ts";
import { merge } from "./merge.ts";
import type { Output } from "./output.ts";
import { split } from "./split.ts";
import { stats } from "./stats.ts";
import { validate } from "./validate.ts";

const HELP = `automl-images: datasets for Azure AutoML for Images

  automl-images validate FILE…   what training will do with every line
  automl-images convert FORMAT SOURCE --output DIR --base-url URL
                                 JSON Lines from another format, split if asked for
  automl-images export FORMAT FILE --output DIR
                                 the way back
  automl-images stats FILE…      what is in the files: classes, boxes, sizes
  automl-images split FILE --output DIR
                                 files for training and validation from one
  automl-images merge FILE… --output FILE
                                 one file from several
  automl-images diff OLD NEW     what differs between two editions of a file

Each command explains itself with --help.
Exit codes: 0 clean, 1 findings of error or warning severity or files that differ, 2 wrong usage or a file that cannot be read or written.
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
		output.err(`There is no command "${name}".\n\n${HELP}`);
		return 2;
	}
	return command(rest, output);
}

const output: Output = {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
};
// A closed pipe (`automl-images … | head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 2);
});
// An unforeseen error is a bug of ours: Node prints it with its trace and exits with a code above 0.
void main(process.argv.slice(2), output).then((code) => {
	process.exitCode = code;
});
