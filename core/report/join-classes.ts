import type { ClassNote, ClassReport, ClassUse, FileReport } from "#core/protocol/server/training-report.ts";
import type { ClassUses } from "./class-uses.ts";

/** With fewer images, a class is hard to learn: the documentation recommends 10 to 15 images. */
const ENOUGH_IMAGES = 10;

/** The classes of one file, and its part of the dataset. */
export interface SplitClasses {
	readonly split: FileReport["split"];
	readonly classes: ClassUses;
}

/** Combines the classes of several files: most frequent first, then by name. */
export function joinClasses(files: readonly SplitClasses[]): ClassReport[] {
	const names = new Set(files.flatMap(({ classes }) => [...classes.keys()]));
	return [...names]
		.map((name) => {
			const uses = files.map(({ classes }): ClassUse => classes.get(name) ?? NONE);
			return { name, uses, notes: notesOn(files, uses) };
		})
		.sort((a, b) => total(b.uses) - total(a.uses) || (a.name < b.name ? -1 : 1));
}

const NONE: ClassUse = { used: 0, lost: 0, images: 0 };

function notesOn(files: readonly SplitClasses[], uses: readonly ClassUse[]): ClassNote[] {
	/** Images of the class in the files of a kind; `undefined` if there is no such file. */
	const imagesIn = (isOfKind: (split: FileReport["split"]) => boolean) => {
		const own = uses.filter((_, i) => isOfKind(files[i]?.split));
		return own.length > 0 ? own.reduce((sum, { images }) => sum + images, 0) : undefined;
	};
	// A file whose part is unknown counts as the training file.
	const trained = imagesIn((split) => split === undefined || split === "train");
	const validated = imagesIn((split) => split === "validation");
	if (trained === 0) {
		return uses.some(({ images }) => images > 0) ? ["not-trained"] : ["few-images"];
	}
	const few: ClassNote[] = trained !== undefined && trained < ENOUGH_IMAGES ? ["few-images"] : [];
	return trained !== undefined && validated === 0 ? [...few, "not-validated"] : few;
}

function total(uses: readonly ClassUse[]): number {
	return uses.reduce((sum, { used, lost }) => sum + used + lost, 0);
}
