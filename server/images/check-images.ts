import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { findMember } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { findImage, type ImagePlaces } from "./find-image.ts";

/** If none of so many images is here, the others are not looked for: that would take long, for nothing. */
const PROBES = 50;

/**
 * Says which images of a file are missing on this machine. Annotation files often lie far from their images, and
 * then it would say so of every line: `if-some-are-there` speaks only where at least one image is found.
 */
export function checkImages(
	lines: Iterable<string>,
	places: ImagePlaces,
	when: "always" | "if-some-are-there",
): FileFinding[] {
	const missing: FileFinding[] = [];
	let found = 0;
	let line = -1;
	for (const content of lines) {
		line++;
		const root = parseLine(content).root;
		const url = root?.kind === "object" ? findMember(root, "image_url")?.value : undefined;
		if (url?.kind !== "string" || url.value === "") {
			continue;
		}
		if ("path" in findImage(url.value, places)) {
			found++;
			continue;
		}
		if (when === "if-some-are-there" && found === 0 && missing.length >= PROBES) {
			return [];
		}
		missing.push({
			ruleId: "image-not-found",
			line,
			start: url.start,
			end: url.end,
			message:
				"No file on this machine fits this URL; training skips the line if the datastore has none either",
			consequence: "none",
		});
	}
	return when === "always" || found > 0 ? missing : [];
}
