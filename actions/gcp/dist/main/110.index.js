module.exports = require("../../../aws/dist/main/110.index.js")
