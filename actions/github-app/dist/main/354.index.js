module.exports = require("../../../aws/dist/main/354.index.js")
