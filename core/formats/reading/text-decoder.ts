/** Decodes bytes; what is no character becomes U+FFFD. */
export interface BytesDecoder {
	readonly decode: (bytes: Uint8Array) => string;
}

/** Node, browsers and VS Code's web workers all have them; the language alone does not, so what is used of them is named here. */
interface Platform {
	readonly TextDecoder: new (label: string, options?: { readonly ignoreBOM: boolean }) => BytesDecoder;
	readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
}
const platform = globalThis as unknown as Platform;

/** A decoder of that encoding, which drops a byte order mark. Throws where there is no such encoding. */
export function decoderOf(label: string): BytesDecoder {
	return new platform.TextDecoder(label);
}

/** For pieces of a text: each byte counts, a byte order mark too. */
export const UTF8_PIECES: BytesDecoder = new platform.TextDecoder("utf-8", { ignoreBOM: true });

/** A text in UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
	return new platform.TextEncoder().encode(text);
}

/** The encoding that a byte order mark of UTF-16 tells. */
export function utf16OfMark([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
	if (first === 0xff && second === 0xfe) {
		return "utf-16le";
	}
	return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}
