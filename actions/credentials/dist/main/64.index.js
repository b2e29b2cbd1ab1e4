module.exports = require("../../../aws/dist/main/64.index.js")
