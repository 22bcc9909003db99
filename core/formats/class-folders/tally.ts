import type { Report } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";

/** The kinds of entries that are reported in one problem per kind, since a folder may contain thousands. */
type Kind = keyof typeof SENTENCES;

type Severity = Parameters<Report>[1];

interface Sentence {
	readonly severity: Severity;
	/** Singular and plural. */
	readonly what: readonly [one: string, many: string];
	readonly outcome: string;
}

const LEFT_OUT = "skipped";
/** What the official script does with everything that is not an image. */
const A_LINE = "written to the annotation file anyway, as in the official script";

const SENTENCES = {
	hidden: { severity: "warning", what: ["hidden entry", "hidden entries"], outcome: LEFT_OUT },
	noImage: { severity: "warning", what: ["file is not an image", "files are not images"], outcome: LEFT_OUT },
	picture: {
		severity: "error",
		what: ["image has a format that is not in the schema", "images have formats that are not in the schema"],
		outcome: LEFT_OUT,
	},
	outside: {
		severity: "error",
		what: ["link leads outside the folder", "links lead outside the folder"],
		outcome: LEFT_OUT,
	},
	unreadable: {
		severity: "warning",
		what: ["entry is neither a file nor a folder", "entries are neither files nor folders"],
		outcome: LEFT_OUT,
	},
	noClass: {
		severity: "info",
		what: ["file is outside the class folders", "files are outside the class folders"],
		outcome: LEFT_OUT,
	},
	nested: {
		severity: "info",
		what: ["image is in a subfolder of a class folder", "images are in subfolders of class folders"],
		outcome: "the class folder determines the class",
	},
	backslash: {
		severity: "warning",
		what: ["image has a backslash in its path", "images have a backslash in their paths"],
		outcome: "written as is, although storage may treat the backslash as a folder separator",
	},
	writtenFile: {
		severity: "warning",
		what: ["file is not an image", "files are not images"],
		outcome: A_LINE,
	},
	writtenFolder: {
		severity: "error",
		what: ["folder is in a class folder", "folders are in class folders"],
		outcome: `${A_LINE}; the images inside are skipped`,
	},
} as const satisfies Record<string, Sentence>;

/** Counts entries by kind, and keeps the first one of each kind as an example. */
export interface Tally {
	readonly add: (kind: Kind, path: string) => void;
	/** Reports one problem per kind. */
	readonly tell: (report: Report) => void;
}

/** An empty tally. */
export function tallyOf(): Tally {
	const seen = new Map<Kind, { count: number; readonly first: string }>();
	return {
		add: (kind, path) => {
			const known = seen.get(kind);
			if (known) {
				known.count++;
			} else {
				seen.set(kind, { count: 1, first: path });
			}
		},
		tell: (report) => {
			for (const [kind, { count, first }] of seen) {
				const { severity, what, outcome }: Sentence = SENTENCES[kind];
				const subject =
					count === 1 ? `1 ${what[0]} (${shorten(first)})` : `${count} ${what[1]} (first: ${shorten(first)})`;
				report("", severity, `${subject}: ${outcome}`);
			}
		},
	};
}
