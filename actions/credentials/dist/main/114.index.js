module.exports = require("../../../aws/dist/main/114.index.js")
