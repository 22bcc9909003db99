import type { SourceSpan } from "#core/formats/converter.ts";
import { type JsonVisitor, walkJson } from "#core/formats/reading/json-elements.ts";
import { asUtf8 } from "#core/formats/reading/utf8-file.ts";
import { diskFiles } from "#server/conversion/disk-files.ts";

/** An element of a list of the top-level object of a JSON file: by its id, or by its index. */
export type WantedElement = { readonly list: string } & (
	| { readonly id: string; readonly index?: undefined }
	| { readonly index: number; readonly id?: undefined }
);

/**
 * Where an element is. The file may have any size: a small part of it is in memory at a time, and it is read up to the
 * element. `undefined` if there is no such element, and in files that are not UTF-8. Rejects if it cannot be read.
 */
export async function findJsonElement(path: string, wanted: WantedElement): Promise<SourceSpan | undefined> {
	const file = await diskFiles(path).open(path);
	try {
		const source = await asUtf8(file);
		if (typeof source === "string" || !source.asOnDisk) {
			return undefined;
		}
		let found: SourceSpan | undefined;
		const visitor: JsonVisitor = {
			member: () => {},
			list: () => {},
			element: ({ member, index, value, start, end }) => {
				if (member === wanted.list && (wanted.index ?? index) === index && hasId(value, wanted.id)) {
					found ??= { start, end, unit: "bytes" };
				}
			},
		};
		for await (const _ of walkJson(source, visitor)) {
			if (found) {
				break;
			}
		}
		return found;
	} finally {
		await file.close();
	}
}

function hasId(value: unknown, id: string | undefined): boolean {
	return (
		id === undefined ||
		(typeof value === "object" && value !== null && "id" in value && String(value.id) === id)
	);
}
