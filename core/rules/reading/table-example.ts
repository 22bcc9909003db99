/** A valid table, as the official scripts write it except for the width of its indentation. */
export const GOOD_TABLE = `paths:
  - file: ./train.jsonl
transformations:
  - read_json_lines:
      encoding: utf8
      invalid_lines: error
      include_path_column: false
  - convert_column_types:
      - columns: image_url
        column_type: stream_info
`;
