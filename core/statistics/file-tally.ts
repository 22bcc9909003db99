import type { FileForecast } from "#core/forecast/file-forecast.ts";
import type { ClassFigures, FileFigures } from "#core/protocol/server/statistics.ts";
import type { Task } from "#core/tasks/task.ts";
import { BoxTally } from "./box-tally.ts";
import type { CountedRecord } from "./counted-record.ts";
import { HistogramTally } from "./histogram.ts";
import { ImageSizeTally } from "./image-size-tally.ts";

/** The lower limits of the bins of objects per image: single counts for few, ranges for many. */
const PER_IMAGE = [0, 1, 2, 3, 4, 5, 6, 11, 21, 51, 101, 201];

/** Adds up the records of a file. */
export class FileTally {
	readonly #task: Task;
	readonly #classes = new Map<string, { total: number; kept: number; images: number }>();
	readonly #perImage = new HistogramTally(PER_IMAGE);
	readonly #boxes = new BoxTally();
	readonly #imageSizes = new ImageSizeTally();
	#empty = 0;
	#crowded = 0;
	#crowds = 0;
	#total = 0;
	#kept = 0;

	constructor(task: Task) {
		this.#task = task;
	}

	/** Adds the next image. `isUsed`: whether training keeps the line. */
	add({ size, items }: CountedRecord, isUsed: boolean): void {
		this.#imageSizes.add(size);
		this.#perImage.add(items.length);
		this.#empty += items.length === 0 ? 1 : 0;
		const seen = new Set<string>();
		let crowds = 0;
		for (const { label, isKept, isCrowd, box } of items) {
			this.#addToClass(label, isUsed && isKept, !seen.has(label));
			seen.add(label);
			crowds += isCrowd ? 1 : 0;
			if (this.#task.hasObjects) {
				this.#boxes.add(box, size);
			}
		}
		this.#crowds += crowds;
		this.#crowded += crowds > 0 ? 1 : 0;
	}

	#addToClass(name: string, isKept: boolean, isFirst: boolean): void {
		const known = this.#classes.get(name);
		const counts = known ?? { total: 0, kept: 0, images: 0 };
		counts.total++;
		this.#total++;
		if (isKept) {
			counts.kept++;
			this.#kept++;
		}
		counts.images += isFirst ? 1 : 0;
		if (!known) {
			this.#classes.set(name, counts);
		}
	}

	figures({ lines, used, background, skipped, job, reason }: FileForecast): FileFigures {
		return {
			task: this.#task.id,
			unit: this.#task.hasObjects ? "object" : "label",
			images: {
				...{ total: lines, used, background, skipped },
				...{ empty: this.#empty, crowded: this.#crowded },
			},
			...{ job, ...(reason === undefined ? {} : { reason }) },
			objects: { total: this.#total, kept: this.#kept },
			crowds: this.#crowds,
			classes: this.#classFigures(),
			perImage: this.#perImage.histogram(),
			...(this.#task.hasObjects ? { boxes: this.#boxes.figures() } : {}),
			imageSizes: this.#imageSizes.figures(),
		};
	}

	#classFigures(): ClassFigures[] {
		return [...this.#classes]
			.map(([name, { total, kept, images }]) => ({ name, objects: { total, kept }, images }))
			.sort((a, b) => b.objects.total - a.objects.total || (a.name < b.name ? -1 : 1));
	}
}
