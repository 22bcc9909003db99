import { type ImageHeader, readImageHeader } from "#core/image-files/image-header.ts";

/** Headers end long before this; a JPEG may have some hundred kilobytes of metadata in front of its frame. */
const HEADER_BYTES = 1 << 20;

/** What the first bytes of an image say; `undefined` if they cannot be loaded or are not an image. Never rejects. */
export async function readHeader(source: string, signal: AbortSignal): Promise<ImageHeader | undefined> {
	try {
		const response = await fetch(source, { signal });
		const reader = response.body?.getReader();
		return response.ok && reader ? await readUntilSize(reader) : undefined;
	} catch {
		// Without a header the image may still be drawn; only its rotation stays unknown.
		return undefined;
	}
}

async function readUntilSize(
	reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ImageHeader | undefined> {
	let bytes = new Uint8Array();
	let header: ImageHeader | undefined;
	while (header?.size === undefined && bytes.length < HEADER_BYTES) {
		const { value, done } = await reader.read();
		if (done) {
			return header;
		}
		bytes = joined(bytes, value);
		header = readImageHeader(bytes);
	}
	await reader.cancel();
	return header;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(a.length + b.length);
	all.set(a);
	all.set(b, a.length);
	return all;
}
