import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import {
	countRange,
	placeText,
	ratioRange,
	shareRange,
	sizeText,
} from "#client/webview/widgets/measure-text.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { CountedFilter } from "#core/protocol/server/counted-filter.ts";

/** Box sizes have a field. */
type PartKey = Exclude<keyof CountedFilter, "boxSize">;

/** A part of a filter without a field. */
export interface FilterPart {
	readonly key: PartKey;
	/** Its meaning, in a few words. */
	readonly text: string;
	/** The same in full detail, if there is more. */
	readonly detail?: string;
}

type Says<Key extends PartKey> = (
	wanted: NonNullable<CountedFilter[Key]>,
	strings: GalleryStrings,
	hasObjects: boolean,
) => Omit<FilterPart, "key">;

/** The text of each part. */
const SAYS: { readonly [Key in PartKey]: Says<Key> } = {
	outcome: (outcome, strings) => ({ text: strings.outcomes[outcome] }),
	itemCount: (range, strings, hasObjects) =>
		part(strings, strings.perImage[hasObjects ? "object" : "label"], countRange(range, strings)),
	isNameless: (_, strings) => part(strings, strings.namelessClass, strings.nameless),
	boxShare: (range, strings) => part(strings, strings.boxShare, shareRange(range, strings)),
	boxRatio: (range, strings) => part(strings, strings.boxRatio, ratioRange(range, strings)),
	boxCenter: (area, strings) => part(strings, strings.boxCenter, placeText(area, strings)),
	imageSize: (size, strings) => {
		if (size === "unknown") {
			return part(strings, strings.imageSize, strings.unknownSize);
		}
		if ("only" in size) {
			return part(strings, strings.imageSize, sizeText(size.only));
		}
		const { otherThan } = size;
		return {
			...part(strings, strings.imageSize, format(strings.otherThan, number(otherThan.length))),
			detail: otherThan.map(sizeText).join(", "),
		};
	},
};

function part(strings: GalleryStrings, measure: string, values: string): Omit<FilterPart, "key"> {
	return { text: format(strings.filterPart, measure, values) };
}

/** The parts of a filter without a field, in a fixed order. `hasObjects`: lines contain objects, not classes of whole images. */
export function filterParts(
	filter: CountedFilter,
	strings: GalleryStrings,
	hasObjects: boolean,
): FilterPart[] {
	const say = <Key extends PartKey>(key: Key): FilterPart[] => {
		const wanted = filter[key];
		const says: Says<Key> = SAYS[key];
		return wanted === undefined ? [] : [{ key, ...says(wanted, strings, hasObjects) }];
	};
	return (Object.keys(SAYS) as PartKey[]).flatMap((key) => say(key));
}

/** Only the parts of a filter without a field. */
export function countedPart(filter: CountedFilter): CountedFilter {
	const keys = Object.keys(SAYS) as PartKey[];
	return Object.fromEntries(keys.flatMap((key) => (filter[key] === undefined ? [] : [[key, filter[key]]])));
}
