/** Client to server, a request without parameters: how many images have been looked for on disk since the server started. It shows that a key press looks for none. */
export const IMAGE_LOOKS_METHOD = "automlImages/imageLooks";
