/** Decodes bytes; anything invalid becomes U+FFFD. */
export interface BytesDecoder {
	readonly decode: (bytes: Uint8Array) => string;
}

/** Available in Node, browsers and VS Code's web workers, but not part of the language, so the used members are declared here. */
interface Platform {
	readonly TextDecoder: new (label: string, options?: { readonly ignoreBOM: boolean }) => BytesDecoder;
	readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
}
const platform = globalThis as unknown as Platform;

/** A decoder for that encoding, which removes a byte order mark. Throws if the encoding is unknown. */
export function decoderOf(label: string): BytesDecoder {
	return new platform.TextDecoder(label);
}

/** For pieces of a text: each byte counts, including a byte order mark. */
export const UTF8_PIECES: BytesDecoder = new platform.TextDecoder("utf-8", { ignoreBOM: true });

/** A text as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
	return new platform.TextEncoder().encode(text);
}

/** The encoding that a UTF-16 byte order mark indicates. */
export function utf16OfMark([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
	if (first === 0xff && second === 0xfe) {
		return "utf-16le";
	}
	return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}
