module.exports = require("../../../aws/dist/main/936.index.js")
