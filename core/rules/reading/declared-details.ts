import type { RecordFacts } from "#core/facts/record-facts.ts";
import { readPixelCount } from "#core/model/image-size.ts";

/** What `image_details` says about the image. Missing and invalid values are left out; line rules report them. */
export interface DeclaredDetails {
	readonly format?: string;
	/** In pixels. */
	readonly width?: number;
	readonly height?: number;
}

/** Parses the details that a record's facts keep as text. */
export function declaredDetails({ detailsText }: RecordFacts): DeclaredDetails {
	const value: unknown = detailsText === undefined ? undefined : JSON.parse(detailsText);
	if (typeof value !== "object" || value === null) {
		return {};
	}
	const { format, width, height } = value as Record<string, unknown>;
	const [across, down] = [readPixelCount(width), readPixelCount(height)];
	return {
		...(typeof format === "string" ? { format } : {}),
		...(across === undefined ? {} : { width: across }),
		...(down === undefined ? {} : { height: down }),
	};
}
