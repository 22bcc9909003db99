import type { RecordFacts } from "#core/file-facts/record-facts.ts";
import type { Finding } from "#core/rules/finding.ts";

/** A checked line: what the rules found, and what the file as a whole needs to know of it. */
export interface CheckedLine {
	readonly findings: readonly Finding[];
	/** Absent for a blank line. */
	readonly facts: RecordFacts | undefined;
	/** What the rules found about the file of the line's image; absent until the file has been looked at. */
	aboutImage?: readonly Finding[];
}
