module.exports = require("../../../aws/dist/main/458.index.js")
