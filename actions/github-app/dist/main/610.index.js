module.exports = require("../../../aws/dist/main/610.index.js")
