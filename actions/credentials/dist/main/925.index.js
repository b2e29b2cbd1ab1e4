module.exports = require("../../../aws/dist/main/925.index.js")
