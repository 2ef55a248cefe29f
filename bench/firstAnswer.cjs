// A process as Lambda starts one: loads the function's file, lets it answer one query, and ends. Its parent takes the time.
const { handler } = require(process.argv[2]);
const event = JSON.parse(process.argv[3]);

handler(event, {}).then(({ statusCode, body }) => {
  if (statusCode !== 200) throw new Error(body);
  process.exit();
});
