import type { Found } from "#core/comparison/compare-texts.ts";
import { countsInWords, totalsInWords } from "#core/comparison/summary-words.ts";
import type { Geometry } from "#core/model/shape.ts";
import type {
	ComparedObject,
	ComparisonTotals,
	Names,
	ObjectChange,
} from "#core/protocol/server/comparison.ts";

/** One difference for people: the image with its lines and counts, and one line per object and class. */
export function textOfFound(found: Found, names: Names): string {
	if (found.kind === "unread") {
		const { side, line, reason } = found.line;
		return `${names[side]}:${line + 1}: the line ${reason}\n`;
	}
	const { image, changes } = found;
	const place =
		image.newLine === undefined
			? `${names.old}:${(image.oldLine ?? 0) + 1}`
			: `${names.new}:${image.newLine + 1}`;
	const { added, removed } = changes.classes;
	const words = countsInWords(image.counts).map(([, text]) => text);
	return [
		`${place}: ${image.imageUrl}: ${words.join(", ")}`,
		...changes.objects.map((change) => `  ${textOfObject(change)}`),
		...removed.map((name) => `  - ${name}`),
		...added.map((name) => `  + ${name}`),
		"",
	].join("\n");
}

function textOfObject({ kinds, old, new: now }: ObjectChange): string {
	if (!now) {
		return `- ${described(old)}`;
	}
	if (!old) {
		return `+ ${described(now)}`;
	}
	const label = old.label === now.label ? nameOf(now) : `${nameOf(old)} -> ${nameOf(now)}`;
	const isMoved = kinds.includes("moved") || kinds.includes("reshaped");
	const place = isMoved ? `${placeOf(old.geometry)} -> ${placeOf(now.geometry)}` : placeOf(now.geometry);
	const crowd = kinds.includes("crowd") ? (now.isCrowd ? ", now a crowd" : ", no longer a crowd") : "";
	return `~ ${label} ${place}: ${kinds.join(", ")}${crowd}`;
}

function described(object: ComparedObject | undefined): string {
	return object ? `${nameOf(object)} ${placeOf(object.geometry)}${object.isCrowd ? ", crowd" : ""}` : "";
}

function nameOf({ label }: ComparedObject): string {
	return label || "(no class)";
}

function placeOf(geometry: Geometry | undefined): string {
	if (!geometry) {
		return "(no box or polygon)";
	}
	if (geometry.kind === "polygon") {
		const points = geometry.polygon.reduce((sum, segment) => sum + Math.floor(segment.length / 2), 0);
		return `[polygon with ${points} points]`;
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	return `[${[topX, topY, bottomX, bottomY].map(rounded).join(" ")}]`;
}

/** A ten-thousandth of an image's side is less than a pixel in most images. */
function rounded(share: number): string {
	return String(Math.round(share * 10_000) / 10_000);
}

/** The last line for people. */
export function textOfTotals(totals: ComparisonTotals): string {
	return `${totalsInWords(totals)}\n`;
}

/** One difference as JSON. Lines count from 1, as in the text. */
export function jsonOfFound(found: Found): string {
	if (found.kind === "unread") {
		const { side, line, reason, isChange } = found.line;
		return JSON.stringify({ kind: "unread", side, line: line + 1, reason, isChange });
	}
	const { image, changes } = found;
	const { added, removed } = changes.classes;
	return JSON.stringify({
		kind: "image",
		imageUrl: image.imageUrl,
		...(image.oldLine === undefined ? {} : { oldLine: image.oldLine + 1 }),
		...(image.newLine === undefined ? {} : { newLine: image.newLine + 1 }),
		counts: image.counts,
		objects: changes.objects.map(({ kinds, old, new: now }) => ({
			kinds,
			...(old ? { old: jsonOfObject(old) } : {}),
			...(now ? { new: jsonOfObject(now) } : {}),
		})),
		...(added.length + removed.length > 0 ? { classes: changes.classes } : {}),
	});
}

function jsonOfObject({ index, label, isCrowd, geometry }: ComparedObject): object {
	const place = geometry?.kind === "box" ? { box: geometry.box } : { polygon: geometry?.polygon };
	return { index, label, isCrowd, ...(geometry ? place : {}) };
}

/** The members of the totals, without the braces. */
export function jsonOfTotals(totals: ComparisonTotals): string {
	return JSON.stringify(totals).slice(1, -1);
}
