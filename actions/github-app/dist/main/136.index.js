module.exports = require("../../../aws/dist/main/136.index.js")
