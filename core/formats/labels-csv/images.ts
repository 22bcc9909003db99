import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Report } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import {
	commonFolderDepth,
	type ImageLocation,
	joinUrl,
	readImageLocation,
} from "#core/formats/image-location.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";
import type { LabeledImage } from "./rows.ts";

/** The folder next to labels.csv in which the official layout keeps the images. */
const IMAGES = "images";

/** How many missing images are named at most. */
const MOST_NAMED = 3;

type PathLocation = Extract<ImageLocation, { kind: "path" }>;

/** Where an image is, relative to the table's folder; `undefined` if the name does not name a file. */
export type Located = { readonly url: string } | { readonly parts: readonly string[] } | undefined;

/**
 * Finds the images that a table names, in its folder or in `images` there. An image in neither is assumed to be in the
 * folder of most others. Paths that no URL can follow are reported and shortened.
 */
export async function locateImages(
	images: readonly LabeledImage[],
	folder: string,
	files: DatasetFiles,
	report: Report,
): Promise<Located[]> {
	const names = images.map(({ name }) => name);
	const locations = names.map(readImageLocation);
	const depth = reportPaths(locations, names, report);
	const partsOf = (location: PathLocation) => location.parts.slice(location.absolute ? depth : 0);
	const lies = folderReader(folder, files);
	const here = new Set<number>();
	const below = new Set<number>();
	for (const [index, location] of locations.entries()) {
		if (location.kind === "path" && location.parts.length > 0) {
			const parts = partsOf(location);
			if (await lies(parts)) {
				here.add(index);
			} else if (await lies([IMAGES, ...parts])) {
				below.add(index);
			}
		}
	}
	const lost = locations.flatMap((location, index) =>
		location.kind === "url" || location.parts.length === 0 || here.has(index) || below.has(index)
			? []
			: [names[index] as string],
	);
	reportLost(lost, names.length, report);
	const mostBelow = below.size > here.size;
	return locations.map((location, index) => {
		if (location.kind === "url") {
			return { url: location.url };
		}
		const isBelow = below.has(index) || (mostBelow && !here.has(index));
		const parts = partsOf(location);
		return parts.length === 0 ? undefined : { parts: isBelow ? [IMAGES, ...parts] : parts };
	});
}

/** The URL of a located image. */
export function urlOf(located: NonNullable<Located>, baseUrl: string): string {
	return "url" in located ? located.url : joinUrl(baseUrl, located.parts.join("/"));
}

/** Whether a file exists, by listing its folder. Each folder is listed once. */
function folderReader(root: string, files: DatasetFiles): (parts: readonly string[]) => Promise<boolean> {
	const lists = new Map<string, Promise<ReadonlySet<string>>>();
	return async (parts) => {
		const folder = parts.slice(0, -1).reduce(childPath, root);
		let names = lists.get(folder);
		if (!names) {
			names = filesIn(folder, files);
			lists.set(folder, names);
		}
		return (await names).has(parts.at(-1) as string);
	};
}

async function filesIn(folder: string, files: DatasetFiles): Promise<ReadonlySet<string>> {
	const entries = await listOrNothing(folder, files);
	return new Set(entries.flatMap(({ name, kind }) => (kind === "file" ? [name] : [])));
}

/** Reports paths that no URL can follow; returns how many leading folders are removed from absolute paths. */
function reportPaths(locations: readonly ImageLocation[], names: readonly string[], report: Report): number {
	const paths = locations.flatMap((location, index) =>
		location.kind === "path" ? [{ ...location, name: names[index] as string }] : [],
	);
	const absolute = paths.filter((path) => path.absolute);
	const depth = commonFolderDepth(absolute.map(({ parts }) => parts));
	if (absolute[0]) {
		const folder = absolute[0].parts.slice(0, depth).join("/");
		report(
			"",
			"warning",
			`${countOf(absolute.length, "image")} ${absolute.length === 1 ? "has an absolute path" : "have absolute paths"} (first: ${shorten(absolute[0].name)}); ${folder ? `the common folder ${shorten(folder)} is` : "the root is"} left out of the URLs, so check that they are correct`,
		);
	}
	const escaping = paths.filter((path) => path.escapes);
	if (escaping[0]) {
		report(
			"",
			"warning",
			`The path of ${countOf(escaping.length, "image")} leads outside the file's folder (first: ${shorten(escaping[0].name)}); the ../ is left out of the URLs, so check that they are correct`,
		);
	}
	return depth;
}

function reportLost(lost: readonly string[], all: number, report: Report): void {
	if (lost.length > 0) {
		const named = lost.slice(0, MOST_NAMED).map(shorten).join(", ");
		report(
			"",
			"warning",
			`${lost.length} of ${countOf(all, "image")} ${lost.length === 1 ? "is" : "are"} neither in the file's folder nor in its ${IMAGES} folder (${lost.length > MOST_NAMED ? "first: " : ""}${named}), so check the URLs`,
		);
	}
}
