import { decoderOf, utf16OfMark } from "./text-decoder.ts";

/** The text of an XML file, or why there is none, as a sentence without its final period. */
export type XmlText =
	| {
			readonly text: string;
			/** Whether some bytes were invalid in the file's encoding. */
			readonly garbled: boolean;
			readonly problem?: undefined;
	  }
	| { readonly text?: undefined; readonly problem: string };

const UTF8 = decoderOf("utf-8");

/** The annotations of one image have a few thousand bytes; anything larger than this is something else, or an attack. */
const MAX_BYTES = 1 << 25;

/** Decodes an XML file by its byte order mark, or else its declaration, or else as UTF-8. Never throws. */
export function decodeXml(bytes: Uint8Array): XmlText {
	if (bytes.length > MAX_BYTES) {
		return { problem: `The file has ${bytes.length} bytes, too many for the annotations of one image` };
	}
	const utf16 = utf16Of(bytes);
	if (utf16) {
		return decoded(decoderOf(utf16).decode(bytes));
	}
	const text = UTF8.decode(bytes);
	const label = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
	// Text with a UTF-8 mark, or with ASCII letters in UTF-16, contradicts its declaration.
	if (
		label === undefined ||
		bytes[0] === 0xef ||
		/^(?:utf-?8|us-ascii|ascii|utf-?16(?:[lb]e)?)$/i.test(label)
	) {
		return decoded(text);
	}
	try {
		return decoded(decoderOf(label).decode(bytes));
	} catch {
		return {
			problem: `The file declares the encoding ${label}, which is not supported; save it as UTF-8`,
		};
	}
}

function decoded(text: string): XmlText {
	return { text, garbled: text.includes("\ufffd") };
}

/** By the byte order mark, or by the zero bytes next to the first `<`. */
function utf16Of(bytes: Uint8Array): string | undefined {
	const [first, second] = bytes;
	if (first === 0x3c && second === 0) {
		return "utf-16le";
	}
	return first === 0 && second === 0x3c ? "utf-16be" : utf16OfMark(bytes);
}
