module.exports = require("../../../aws/dist/main/695.index.js")
