/** The `image_url` of a line that is known to have one. */
export function imageUrlOf(line: string): string {
	return (JSON.parse(line) as { readonly image_url: string }).image_url;
}
