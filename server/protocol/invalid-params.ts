/** What a request asks for cannot be done; the message says why. */
export class InvalidParams extends Error {
	/** JSON-RPC's code for it. */
	readonly code = -32602;
}
