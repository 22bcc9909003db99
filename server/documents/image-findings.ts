import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageNotFound } from "#core/rules/image/image-not-found.ts";
import { checkImage } from "#core/rules/image/index.ts";
import type { Task } from "#core/tasks/task.ts";
import { KnownImages } from "./known-images.ts";
import { type LineSplice, spliceInto } from "./line-table.ts";

/** The properties of a line that concern its image. */
export interface LineWithImage {
	readonly task: Task | undefined;
	readonly facts: RecordFacts | undefined;
	readonly text: string;
}

/** The findings about the images of a document's lines, as far as they have been looked up. */
export class ImageFindings {
	/** What is known about the images that the lines name. */
	readonly known = new KnownImages();
	/** By line; absent without findings. */
	#findings: (readonly Finding[] | undefined)[];
	#saidMissing = false;

	constructor(lines: number) {
		this.#findings = new Array(lines).fill(undefined);
	}

	/** Lines were replaced. */
	linesChanged({ first, removed, added }: LineSplice): void {
		if (removed === 1 && added === 1) {
			this.#findings[first] = undefined;
		} else {
			spliceInto(this.#findings, first, removed, new Array(added).fill(undefined));
		}
	}

	/** The images were renumbered. */
	forget(): void {
		this.#findings.fill(undefined);
		this.known.forgetAll();
	}

	/** Compares a line with its image file, if that is known; otherwise the image is requested. Returns whether there are or were findings. */
	check(line: number, { task, facts, text }: LineWithImage): boolean {
		const file = facts?.imageKey === undefined ? undefined : this.known.get(facts.imageKey, text);
		if (!file || !facts || !task) {
			return false;
		}
		const before = this.#findings[line];
		const found = checkImage({ task, facts, text }, file);
		this.#findings[line] = found.length > 0 ? found : undefined;
		return before !== this.#findings[line];
	}

	/** Returns whether the missing images must now be reported, or no longer, unlike the last time. */
	missingChanged(): boolean {
		const before = this.#saidMissing;
		this.#saidMissing = this.known.saysMissing;
		return before !== this.#saidMissing;
	}

	/** Drops all findings. Returns whether there were any. */
	drop(): boolean {
		const hadAny = this.#findings.some((found) => found !== undefined);
		this.#findings.fill(undefined);
		return hadAny;
	}

	/** The findings about the image of a line. */
	of(line: number): readonly Finding[] {
		const found = this.#findings[line];
		if (!found || this.known.saysMissing) {
			return found ?? NONE;
		}
		return found.filter(({ ruleId }) => ruleId !== imageNotFound.id);
	}
}

const NONE: readonly never[] = [];
