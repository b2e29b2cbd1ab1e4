module.exports = require("../../../aws/dist/main/201.index.js")
