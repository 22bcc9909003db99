import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageNotFound } from "#core/rules/image/image-not-found.ts";
import { checkImage } from "#core/rules/image/index.ts";
import type { Task } from "#core/tasks/task.ts";
import { KnownImages } from "./known-images.ts";
import { type LineSplice, spliceInto } from "./line-table.ts";

/** A line of a document, as far as its image is concerned. */
export interface LineWithImage {
	readonly task: Task | undefined;
	readonly facts: RecordFacts | undefined;
	readonly text: string;
}

/** What is to be said about the images of a document's lines, as far as somebody has looked at them. */
export class ImageFindings {
	/** What is known of the images that the lines name. */
	readonly known = new KnownImages();
	/** By line; absent where there is nothing to say. */
	#findings: (readonly Finding[] | undefined)[];
	#saidMissing = false;

	constructor(lines: number) {
		this.#findings = new Array(lines).fill(undefined);
	}

	/** Lines gave way to others. */
	linesChanged({ first, removed, added }: LineSplice): void {
		if (removed === 1 && added === 1) {
			this.#findings[first] = undefined;
		} else {
			spliceInto(this.#findings, first, removed, new Array(added).fill(undefined));
		}
	}

	/** The images have other numbers now. */
	forget(): void {
		this.#findings.fill(undefined);
		this.known.forgetAll();
	}

	/** Holds a line against the file of its image, if that is known; else the image is noted as wanted. Says whether there is or was something to say. */
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

	/** Says whether more or less is to be said of images that are missing than the last time. */
	missingChanged(): boolean {
		const before = this.#saidMissing;
		this.#saidMissing = this.known.saysMissing;
		return before !== this.#saidMissing;
	}

	/** Leaves out whatever was said. Says whether there was anything. */
	drop(): boolean {
		const hadAny = this.#findings.some((found) => found !== undefined);
		this.#findings.fill(undefined);
		return hadAny;
	}

	/** What is to be said about the image of a line. */
	of(line: number): readonly Finding[] {
		const found = this.#findings[line];
		if (!found || this.known.saysMissing) {
			return found ?? NONE;
		}
		return found.filter(({ ruleId }) => ruleId !== imageNotFound.id);
	}
}

const NONE: readonly never[] = [];
