module.exports = require("../../../aws/dist/main/204.index.js")
