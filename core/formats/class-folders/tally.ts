import type { Report } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";
import type { ProblemSeverity } from "#core/model/severity.ts";

/** The kinds of entries that are told once for all of them, since a folder may hold thousands. */
type Kind = keyof typeof SENTENCES;

interface Sentence {
	readonly severity: ProblemSeverity;
	/** Of one, and of several. */
	readonly what: readonly [one: string, many: string];
	readonly outcome: string;
}

const LEFT_OUT = "left out";
/** What the official script makes of everything that is no image. */
const A_LINE = "written as images all the same, as the official script does";

const SENTENCES = {
	hidden: { severity: "warning", what: ["hidden entry", "hidden entries"], outcome: LEFT_OUT },
	noImage: { severity: "warning", what: ["file is no image", "files are no images"], outcome: LEFT_OUT },
	picture: {
		severity: "error",
		what: [
			"picture has a format that the schema does not name",
			"pictures have formats that the schema does not name",
		],
		outcome: LEFT_OUT,
	},
	outside: {
		severity: "error",
		what: ["link leads out of the folder", "links lead out of the folder"],
		outcome: LEFT_OUT,
	},
	unreadable: {
		severity: "warning",
		what: ["entry is neither file nor folder", "entries are neither files nor folders"],
		outcome: LEFT_OUT,
	},
	noClass: {
		severity: "info",
		what: ["file lies outside the class folders", "files lie outside the class folders"],
		outcome: LEFT_OUT,
	},
	nested: {
		severity: "info",
		what: ["image lies in a folder of a class folder", "images lie in folders of a class folder"],
		outcome: "taken for the class of that",
	},
	backslash: {
		severity: "warning",
		what: ["image has a backslash in its path", "images have a backslash in their paths"],
		outcome: "written as named, though storage may take the backslash for a folder",
	},
	writtenFile: { severity: "warning", what: ["file is no image", "files are no images"], outcome: A_LINE },
	writtenFolder: {
		severity: "error",
		what: ["folder lies in a class folder", "folders lie in a class folder"],
		outcome: `${A_LINE}; the images in it are left out`,
	},
} as const satisfies Record<string, Sentence>;

/** Counts entries by their kind, and keeps the first of each to name it. */
export interface Tally {
	readonly add: (kind: Kind, path: string) => void;
	/** One problem a kind. */
	readonly tell: (report: Report) => void;
}

/** A tally of nothing yet. */
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
					count === 1 ? `1 ${what[0]} (${shorten(first)})` : `${count} ${what[1]} (first ${shorten(first)})`;
				report("", severity, `${subject}: ${outcome}`);
			}
		},
	};
}
