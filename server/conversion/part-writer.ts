import type { ImageEvent } from "#core/formats/converter.ts";
import type { SplitTable } from "#core/protocol/server/conversion.ts";
import { classesOf } from "#core/splits/classes-of.ts";
import type { Part } from "#core/splits/split-rule.ts";
import type { RunningSplit } from "#core/splits/start-split.ts";
import type { LineSpool } from "#server/output/line-spool.ts";

/** Writes lines to the files of their parts. */
export interface PartWriter {
	/** The next image with its line, which has no line end. */
	readonly take: (image: ImageEvent, line: string) => Promise<void>;
	/** Writes the lines that had to wait, and returns what each part got. */
	readonly finish: (pause: () => Promise<"go-on" | "cancelled">) => Promise<SplitTable | "cancelled">;
}

/** `spool` is absent if nothing is written. */
export function partWriter(
	split: RunningSplit,
	baseUrl: string,
	write: (part: Part, text: string) => Promise<void>,
	spool: LineSpool | undefined,
): PartWriter {
	let count = 0;
	return {
		take: async ({ annotation, place, part: ownPart }, line) => {
			const part = split.take({
				path: pathBelow(baseUrl, annotation.imageUrl),
				place: place ?? count,
				classes: classesOf(annotation.content),
				...(ownPart === undefined ? {} : { ownPart }),
			});
			count++;
			await (part === undefined ? spool?.add(line) : write(part, `${line}\n`));
		},
		finish: async (pause) => {
			const { parts, table } = split.finish();
			let next = 0;
			for await (const line of spool && parts.length > 0 ? spool.lines() : []) {
				if ((await pause()) === "cancelled") {
					return "cancelled";
				}
				await write(parts[next++] as Part, `${line}\n`);
			}
			return table;
		},
	};
}

/** A URL without the base URL: a split must not change if the images move elsewhere. */
function pathBelow(baseUrl: string, url: string): string {
	const base = baseUrl.replace(/\/+$/, "");
	return base !== "" && url.startsWith(base) ? url.slice(base.length).replace(/^\/+/, "") : url;
}
