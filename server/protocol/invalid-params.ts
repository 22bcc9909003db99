/** A request cannot be fulfilled; the message says why. */
export class InvalidParams extends Error {
	/** The JSON-RPC error code. */
	readonly code = -32602;
}
