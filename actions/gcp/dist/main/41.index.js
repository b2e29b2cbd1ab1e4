module.exports = require("../../../aws/dist/main/41.index.js")
