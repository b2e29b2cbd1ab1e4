module.exports = require("../../../aws/dist/main/18.index.js")
